/** What a new password must be, wherever it is set. */
import { z } from 'zod';

export const PASSWORD_HELP = '至少 8 位，同时含有字母和数字';

export const newPassword = z
  .string()
  .min(8)
  .max(128)
  .refine((text) => /\p{L}/u.test(text) && /\d/.test(text), '应同时含有字母和数字');
