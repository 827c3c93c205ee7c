import { theme as antdTheme, type ThemeConfig } from 'antd';

/** Colours that antd has no token for; the stylesheet gets the same ones as antd's CSS variables. */
export const palette = {
  brand: '#1d5bd6',
  ink: '#1b2433',
  canvas: '#f3f5f9',
  line: '#e4e8ef',
  right: '#2f9e63',
  wrong: '#d9534a',
  blank: '#c3cad6',
} as const;

export const theme: ThemeConfig = {
  cssVar: true,
  hashed: false,
  algorithm: antdTheme.defaultAlgorithm,
  token: {
    colorPrimary: palette.brand,
    colorInfo: palette.brand,
    colorSuccess: palette.right,
    // Derived from this green they would come out grey.
    colorSuccessBg: '#eef9f2',
    colorSuccessBorder: '#b5e0c6',
    colorError: palette.wrong,
    colorLink: palette.brand,
    colorTextBase: palette.ink,
    colorBgLayout: palette.canvas,
    colorBorderSecondary: palette.line,
    borderRadius: 6,
    fontSize: 14,
    controlHeight: 34,
    fontFamily:
      "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif",
  },
  components: {
    Layout: { headerBg: '#fff', siderBg: '#fff', headerHeight: 56, headerPadding: '0 24px' },
    Menu: {
      itemHeight: 34,
      itemMarginBlock: 2,
      itemBorderRadius: 6,
      itemSelectedBg: '#e8effc',
      itemSelectedColor: palette.brand,
      subMenuItemBg: 'transparent',
      iconSize: 16,
    },
    Table: {
      headerBg: '#f8f9fc',
      headerColor: '#5a6579',
      headerSplitColor: 'transparent',
      cellPaddingBlock: 11,
      cellPaddingBlockMD: 9,
      cellPaddingInlineMD: 12,
      rowHoverBg: '#f6f9ff',
    },
    Card: { headerFontSize: 15, headerHeight: 48, headerPadding: 20, bodyPadding: 20 },
    Form: { labelColor: '#4b566a', itemMarginBottom: 20 },
  },
};
