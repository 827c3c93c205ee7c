/** Files of a folder, where one that is not there is an ordinary answer. */
import type { Context } from 'koa';
import send, { type SendOptions } from 'koa-send';

/** Returns false when the address names no file of the folder. */
export async function sendFound(ctx: Context, file: string, options: SendOptions): Promise<boolean> {
  try {
    await send(ctx, file, options);
    return true;
  } catch (error) {
    const { status } = error as { status?: number };
    if (status === 404 || status === 400 || status === 403) return false;
    throw error;
  }
}
