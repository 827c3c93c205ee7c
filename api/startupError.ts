/** Why the program cannot start or go on: one Chinese sentence that says what to do, no stack trace. */
export class StartupError extends Error {}

/** Prints the sentence of a StartupError, or the whole of an unexpected error, and ends with code 1. */
export function exitWith(error: unknown): never {
  console.error(error instanceof StartupError ? error.message : error);
  process.exit(1);
}
