import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Day value at 7, night value at 2; the rest is what Mantine may ask for and we never show. */
const ink: MantineColorsTuple = [
  '#e3e7ef',
  '#d3dffb',
  '#b3c8f5',
  '#8fa9e0',
  '#6b88c6',
  '#4a68a8',
  '#32508c',
  '#1f3a72',
  '#142850',
  '#0e1d3b',
]
const wax: MantineColorsTuple = [
  '#f5e5de',
  '#f9c3b6',
  '#f29783',
  '#dd735f',
  '#c75145',
  '#b83d33',
  '#ae332b',
  '#a52a22',
  '#83211b',
  '#611814',
]
const settled: MantineColorsTuple = [
  '#e2ebe1',
  '#b9dcc7',
  '#8fc9a8',
  '#6aad88',
  '#4d916d',
  '#3c7a5a',
  '#326c4f',
  '#2b6048',
  '#214a37',
  '#183627',
]

export const theme = createTheme({
  colors: { ink, wax, settled },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 2 },
  fontFamily: 'var(--tu-sans)',
  headings: { fontFamily: 'var(--tu-serif)', fontWeight: '500' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  breakpoints: { sm: '48em' },
  respectReducedMotion: true,
  // By name, not through Component.extend(): importing them here would put them all into the first load.
  components: {
    Input: { classNames: { input: 'in' } },
    InputWrapper: {
      classNames: { label: 'label', description: 'hint', error: 'err' },
      defaultProps: { withAsterisk: false },
    },
    Textarea: { defaultProps: { autosize: true } },
    NativeSelect: { classNames: { input: 'in select' } },
    Checkbox: { classNames: { body: 'check-row', input: 'tick', label: 'check-label', error: 'err check-err' } },
    Radio: { classNames: { body: 'check-row', radio: 'tick', label: 'check-label' } },
    Menu: { classNames: { dropdown: 'menu', item: 'menu-item', label: 'menu-label' } },
  },
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--tu-paper)',
    '--mantine-color-text': 'var(--tu-text)',
    '--mantine-color-dimmed': 'var(--tu-text-2)',
    '--mantine-color-default': 'var(--tu-paper-raised)',
    '--mantine-color-default-border': 'var(--tu-rule-strong)',
    '--mantine-color-error': 'var(--tu-wax)',
    '--mantine-color-anchor': 'var(--tu-ink)',
    '--mantine-color-placeholder': 'var(--tu-text-3)',
  },
  light: {},
  dark: {
    '--mantine-color-body': 'var(--tu-paper)',
    '--mantine-color-text': 'var(--tu-text)',
    '--mantine-color-dimmed': 'var(--tu-text-2)',
    '--mantine-color-default': 'var(--tu-paper-raised)',
    '--mantine-color-default-border': 'var(--tu-rule-strong)',
    '--mantine-color-error': 'var(--tu-wax)',
    '--mantine-color-anchor': 'var(--tu-ink)',
    '--mantine-color-placeholder': 'var(--tu-text-3)',
  },
})
