/** The colours that VS Code gives a page in its four built-in themes, as far as the panel asks for them. */
export interface PanelTheme {
  readonly bodyClass: string;
  readonly colors: Readonly<Record<string, string>>;
}

const every = { 'diffEditor-move-border': '#8b8b8b9c' };
const washes = {
  'diffEditor-removedLineBackground': 'rgba(255, 0, 0, 0.2)',
  'diffEditor-insertedLineBackground': 'rgba(155, 185, 85, 0.2)',
  'diffEditor-removedTextBackground': 'rgba(255, 0, 0, 0.2)',
};

export const panelThemes = {
  'dark-modern': {
    bodyClass: 'vscode-dark',
    colors: {
      ...every,
      ...washes,
      'diffEditor-insertedTextBackground': '#9ccc2c33',
      'diffEditor-diagonalFill': '#cccccc33',
      'diffEditor-unchangedRegionBackground': '#181818',
      'editor-background': '#1F1F1F',
      foreground: '#CCCCCC',
      focusBorder: '#0078D4',
      'textLink-foreground': '#4daafc',
      'textLink-activeForeground': '#4daafc',
      'editorGutter-deletedBackground': '#F85149',
      'editorGutter-addedBackground': '#2EA043',
      'editorGutter-modifiedBackground': '#0078D4',
      'editorGroup-border': '#FFFFFF17',
      'progressBar-background': '#0078D4',
      'toolbar-hoverBackground': '#5a5d5e50',
      'editorWarning-foreground': '#CCA700',
      'editorError-foreground': '#F14C4C',
    },
  },
  'light-modern': {
    bodyClass: 'vscode-light',
    colors: {
      ...every,
      ...washes,
      'diffEditor-insertedTextBackground': '#9ccc2c40',
      'diffEditor-diagonalFill': '#22222233',
      'diffEditor-unchangedRegionBackground': '#f8f8f8',
      'editor-background': '#FFFFFF',
      foreground: '#3B3B3B',
      focusBorder: '#005FB8',
      'textLink-foreground': '#005FB8',
      'textLink-activeForeground': '#005FB8',
      'editorGutter-deletedBackground': '#F85149',
      'editorGutter-addedBackground': '#2EA043',
      'editorGutter-modifiedBackground': '#005FB8',
      'editorGroup-border': '#E5E5E5',
      'progressBar-background': '#005FB8',
      'toolbar-hoverBackground': '#b8b8b850',
      'editorWarning-foreground': '#BF8803',
      'editorError-foreground': '#E51400',
    },
  },
  'high-contrast': {
    bodyClass: 'vscode-high-contrast',
    colors: {
      ...every,
      'diffEditor-removedTextBorder': '#FF008F',
      'diffEditor-insertedTextBorder': '#33ff2eff',
      'diffEditor-unchangedRegionBackground': '#000000',
      'editor-background': '#000000',
      foreground: '#FFFFFF',
      focusBorder: '#F38518',
      contrastBorder: '#6FC3DF',
      contrastActiveBorder: '#F38518',
      'textLink-foreground': '#21A6FF',
      'textLink-activeForeground': '#21A6FF',
      'editorGutter-deletedBackground': '#F48771',
      'editorGutter-addedBackground': '#487E02',
      'editorGutter-modifiedBackground': '#1B81A8',
      'editorGroup-border': '#6FC3DF',
      'progressBar-background': '#6FC3DF',
      'toolbar-hoverOutline': '#F38518',
      'editorWarning-foreground': '#FFD370',
      'editorError-foreground': '#F48771',
    },
  },
  'high-contrast-light': {
    bodyClass: 'vscode-high-contrast-light vscode-high-contrast',
    colors: {
      ...every,
      'diffEditor-removedTextBorder': '#AD0707',
      'diffEditor-insertedTextBorder': '#374E06',
      'diffEditor-unchangedRegionBackground': '#FFFFFF',
      'editor-background': '#FFFFFF',
      foreground: '#292929',
      focusBorder: '#006BBD',
      contrastBorder: '#0F4A85',
      contrastActiveBorder: '#006BBD',
      'textLink-foreground': '#0F4A85',
      'textLink-activeForeground': '#0F4A85',
      'editorGutter-deletedBackground': '#B5200D',
      'editorGutter-addedBackground': '#48985D',
      'editorGutter-modifiedBackground': '#2090D3',
      'editorGroup-border': '#0F4A85',
      'progressBar-background': '#0F4A85',
      'toolbar-hoverOutline': '#006BBD',
      'editorWarning-foreground': '#895503',
      'editorError-foreground': '#B5200D',
    },
  },
} as const satisfies Record<string, PanelTheme>;

export type ThemeName = keyof typeof panelThemes;
