-- Starts `workshop lsp` for Markdown files of a course. `vim.g.data_workshop_program` may name the
-- program, `vim.g.data_workshop_settings` hold settings such as `{ seeds = 5 }`. Put this folder on the
-- runtime path.

-- Neovim 0.7 has neither vim.lsp.start nor vim.fs: there one client is kept for each course.
local clients = {}

local function course_of(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local found = vim.fn.findfile('course.yaml', vim.fn.escape(folder, ' ;,\\') .. ';')
  if found == '' then return nil end
  return vim.fn.fnamemodify(found, ':p:h')
end

local function start(buffer)
  local root = course_of(vim.api.nvim_buf_get_name(buffer))
  if not root then return end
  local config = {
    name = 'data-workshop',
    cmd = { vim.g.data_workshop_program or 'workshop', 'lsp' },
    root_dir = root,
    settings = { workshop = vim.g.data_workshop_settings },
    workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
    on_exit = function() clients[root] = nil end,
  }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  clients[root] = clients[root] or vim.lsp.start_client(config)
  if clients[root] then vim.lsp.buf_attach_client(buffer, clients[root]) end
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('data_workshop', {}),
  pattern = 'markdown',
  callback = function(event) start(event.buf) end,
})
