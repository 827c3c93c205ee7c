/** How WeChat's methods answer: by callbacks, or by a promise when none was given. */

/** Becomes `errMsg: "<method>:fail <message>"`. */
export class WxFailure extends Error {
  constructor(
    message: string,
    /** Such as `{ errno: 600001 }`. */
    readonly fields: object = {},
  ) {
    super(message);
  }
}

interface Callbacks {
  success?(result: object): void;
  fail?(error: object): void;
  complete?(result: object): void;
}

export type Method = (options?: object) => Promise<object> | undefined;

/** A method that takes one object. `run` may return fields of the result, and throw. */
export function method<O extends object>(name: string, run: (options: O) => unknown): Method {
  return (options: object = {}) => {
    const callbacks = options as Callbacks;
    const answer = settle(name, () => run(options as O));
    if (!callbacks.success && !callbacks.fail && !callbacks.complete) return answer;
    report(answer, callbacks);
    return undefined;
  };
}

/** Methods that return nothing in WeChat, so that awaiting them must not work here. */
export function callbackMethod<O extends object>(
  name: string,
  run: (options: O) => unknown,
): (options?: object) => void {
  return (options = {}) =>
    report(
      settle(name, () => run(options as O)),
      options as Callbacks,
    );
}

async function settle(name: string, run: () => unknown): Promise<object> {
  try {
    const result = await run();
    return { errMsg: `${name}:ok`, ...(result && typeof result === 'object' ? result : {}) };
  } catch (error) {
    const { message, fields = {} } = error as WxFailure;
    throw { errMsg: `${name}:fail ${message}`, ...fields };
  }
}

function report(answer: Promise<object>, { success, fail, complete }: Callbacks): void {
  answer.then(
    (result) => {
      success?.(result);
      complete?.(result);
    },
    (error) => {
      fail?.(error);
      complete?.(error);
    },
  );
}
