const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

/** @type {InstanceType<typeof LanguageClient> | undefined} */
let client;

/** Starts the server, which itself decides what belongs to a course. */
function activate() {
  const command = workspace.getConfiguration('dataWorkshop').get('program', 'workshop');
  client = new LanguageClient(
    'data-workshop',
    'Data Workshop',
    { command, args: ['lsp'] },
    { documentSelector: [{ scheme: 'file', language: 'markdown' }] },
  );
  return client.start();
}

/** @returns {Promise<void> | undefined} */
function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
