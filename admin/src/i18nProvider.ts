import type { I18nProvider } from '@refinedev/core';

/** Refine's own sentences, those that our screens can bring up. */
const sentences: Record<string, string> = {
  'notifications.success': '操作成功',
  'notifications.error': '操作没有成功（{{statusCode}}）',
  'notifications.createSuccess': '已新建',
  'notifications.createError': '没有建成，请看提示',
  'notifications.editSuccess': '已保存',
  'notifications.editError': '没有保存，请看提示',
  'notifications.deleteSuccess': '已删除',
  'notifications.deleteError': '没有删除，请看提示',
  'pages.error.404': '没有这个页面',
};

const fill = (text: string, values: Record<string, unknown>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

export const i18nProvider: I18nProvider = {
  translate: (key, options, fallback) => {
    const text = sentences[key] ?? fallback ?? (typeof options === 'string' ? options : key);
    return fill(text, typeof options === 'object' && options !== null ? options : {});
  },
  changeLocale: async () => undefined,
  getLocale: () => 'zh-CN',
};
