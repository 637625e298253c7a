/** What the engine refuses: the code, the argument at fault and a sentence. */
export class EngineError extends Error {
  /** @param {number} code @param {string} argument @param {string} message */
  constructor(code, argument, message) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
    this.argument = argument;
  }
}
