"""The commands of the command line, one module a subject; `ui.cli` loads only the module of the command typed."""
