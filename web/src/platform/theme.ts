import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const bluegreen: MantineColorsTuple = [
  '#eef5f5',
  '#dce9ea',
  '#b7d2d5',
  '#8fb9be',
  '#5f9aa1',
  '#3a7e87',
  '#1f6872',
  '#145a64',
  '#0e4a54',
  '#093841',
]

const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Open Sans', 'Helvetica Neue', Arial, sans-serif"

/** The `<header>` of a dialog is not a second banner of the page. */
const NO_BANNER = { header: { role: 'presentation' } }

export const theme = createTheme({
  primaryColor: 'bluegreen',
  primaryShade: 8,
  colors: { bluegreen },
  black: '#1b2a2d',
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '650' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { radius: 'lg', padding: 'lg', attributes: NO_BANNER } },
    Drawer: { defaultProps: { attributes: NO_BANNER } },
  },
})

/** Mantine's own greys are too pale for WCAG 2.2 AA. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  dark: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#4a5c5f',
    '--mantine-color-error': '#a1281a',
    '--mantine-color-placeholder': '#657477',
    '--mantine-color-default-border': '#8a999b',
    '--mantine-color-anchor': '#0e4a54',
  },
})

export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
