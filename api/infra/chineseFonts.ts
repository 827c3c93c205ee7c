/** Noto Sans SC for what is drawn without the system's fonts: all of Chinese, Greek, and the signs of exam papers. */
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** Paths of TrueType files. */
export const chineseFonts = {
  regular: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
};
