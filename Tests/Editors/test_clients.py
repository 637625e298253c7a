"""Sessions with what real editors say they can do, Visual Studio Code's among them, by a client that
reads every message as the specification types it, and to which an unasked-for one is an error."""
import asyncio

import pytest
import pytest_lsp
from client import PATIENCE, WORKSHOP
from conftest import COURSE
from lesson import COLUMN, LINE, WRONG
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client
from test_features import SUMS

pytestmark = pytest.mark.filterwarnings("error::pytest_lsp.LspSpecificationWarning")
#: Their recorded capabilities: positions in UTF-16, pushed diagnostics, snippets or none, …
EDITORS = ["visual_studio_code", "neovim@v0.7.0", "neovim", "emacs"]


def made():
    """A client that takes what servers ask of editors."""
    client = make_test_lsp_client()
    for method in ("client/registerCapability", "workspace/codeLens/refresh", "workspace/inlayHint/refresh"):
        client.feature(method)(lambda *_: None)
    return client


@pytest_lsp.fixture(
    params=EDITORS, config=ClientServerConfig(server_command=[str(WORKSHOP), "lsp"], client_factory=made))
async def editor(request, lsp_client: LanguageClient, tmp_path):
    (tmp_path / "course.yaml").write_text(COURSE)
    folder = types.WorkspaceFolder(uri=tmp_path.as_uri(), name="course")
    await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(request.param), root_uri=folder.uri, workspace_folders=[folder]))
    yield
    await lsp_client.shutdown_session()


async def opened(client, path, text):
    """The document, once it was told that it has something wrong."""
    path.write_text(text)
    document = types.TextDocumentItem(uri=path.as_uri(), language_id="markdown", version=1, text=text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=document))
    await told(client, path.as_uri(), 1)
    return types.TextDocumentIdentifier(uri=path.as_uri())


async def told(client, uri, count):
    """So many diagnostics, when they have come."""
    async with asyncio.timeout(PATIENCE):
        while len(client.diagnostics.get(uri, [None] * (count + 1))) != count:
            await client.wait_for_notification("textDocument/publishDiagnostics")
    return client.diagnostics[uri]


@pytest.mark.asyncio
async def test_a_wrong_number_is_told_fixed_and_gone(editor: LanguageClient, tmp_path):
    document = await opened(editor, tmp_path / "lesson.md", WRONG)
    (wrong,) = editor.diagnostics[document.uri]
    assert wrong.range.start == types.Position(LINE, COLUMN)
    line = types.Range(types.Position(LINE, 0), types.Position(LINE, 0))
    actions = await editor.text_document_code_action_async(
        types.CodeActionParams(document, line, types.CodeActionContext(diagnostics=[wrong])))
    preferred = next(action for action in actions if action.is_preferred)
    edit = preferred.edit
    (change,) = edit.changes[document.uri] if edit.changes else edit.document_changes[0].edits
    mended = types.TextDocumentContentChangePartial(range=change.range, text=change.new_text)
    version = types.VersionedTextDocumentIdentifier(uri=document.uri, version=2)
    editor.text_document_did_change(types.DidChangeTextDocumentParams(version, [mended]))
    await told(editor, document.uri, 0)


#: Each is asked as an editor asks, and its answer must be what the specification says it is.
ASKED = {
    "hover": lambda at: types.HoverParams(**at),
    "completion": lambda at: types.CompletionParams(**at),
    "signature_help": lambda at: types.SignatureHelpParams(**at),
    "definition": lambda at: types.DefinitionParams(**at),
    "references": lambda at: types.ReferenceParams(context=types.ReferenceContext(include_declaration=True), **at),
    "document_highlight": lambda at: types.DocumentHighlightParams(**at),
    "document_symbol": lambda at: types.DocumentSymbolParams(at["text_document"]),
    "folding_range": lambda at: types.FoldingRangeParams(at["text_document"]),
    "selection_range": lambda at: types.SelectionRangeParams(at["text_document"], [at["position"]]),
    "semantic_tokens_full": lambda at: types.SemanticTokensParams(at["text_document"]),
    "inlay_hint": lambda at: types.InlayHintParams(at["text_document"], WHOLE),
    "code_lens": lambda at: types.CodeLensParams(at["text_document"]),
    "document_link": lambda at: types.DocumentLinkParams(at["text_document"]),
    "formatting": lambda at: types.DocumentFormattingParams(
        at["text_document"], types.FormattingOptions(tab_size=2, insert_spaces=True)),
    "linked_editing_range": lambda at: types.LinkedEditingRangeParams(**at),
}
WHOLE = types.Range(types.Position(0, 0), types.Position(99, 0))


@pytest.mark.asyncio
async def test_all_answers_are_what_the_specification_says(editor: LanguageClient, tmp_path):
    text = WRONG + "\n[a](https://example.org/)\n\n" + SUMS.replace("check: sums", "check:   sums")
    document = await opened(editor, tmp_path / "lesson.md", text)
    rows = text.split("\n")
    name = types.Position(rows.index("  - n == 2"), len("  - "))
    call = types.Position(rows.index("  n: mean([1, 3])"), len("  n: mean("))
    for method, params in ASKED.items():
        at = {"text_document": document, "position": call if method == "signature_help" else name}
        assert await getattr(editor, f"text_document_{method}_async")(params(at)), method
