import { type ThemeConfig, theme } from 'antd';
import { type ThemeName, tokensOf } from './tokens.ts';

export const FONT_FAMILY = "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, Arial, sans-serif";

/** The component library in our colours; 8 px grid, radius 6, base 14 px (spec: ui). */
export function antdTheme(name: ThemeName, reducedMotion: boolean): ThemeConfig {
  const tokens = tokensOf(name);
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: tokens.link,
      colorLink: tokens.link,
      colorText: tokens.ink,
      colorTextSecondary: tokens.muted,
      colorTextDescription: tokens.muted,
      colorTextPlaceholder: tokens.muted,
      colorBgBase: tokens.surface,
      colorBgLayout: tokens.ground,
      colorBgContainer: tokens.surface,
      colorBgElevated: tokens.surface,
      colorBorder: tokens.muted,
      colorBorderSecondary: tokens.line,
      colorError: tokens.late,
      colorSuccess: tokens.inTime,
      colorWarning: tokens.dueSoon,
      borderRadius: 6,
      fontFamily: FONT_FAMILY,
      fontSize: 14,
      motion: !reducedMotion,
      motionDurationFast: '0.05s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.14s',
    },
    components: {
      Button: {
        // Primary actions are of the brand; how they look under the pointer is said in styles/account.css.
        colorPrimary: tokens.brand,
        colorPrimaryHover: tokens.brand,
        colorPrimaryActive: tokens.brand,
        defaultHoverColor: tokens.link,
        defaultHoverBorderColor: tokens.link,
        defaultActiveColor: tokens.link,
        defaultActiveBorderColor: tokens.link,
        // Text on the colour of errors, which is light in the dark theme.
        dangerColor: tokens.surface,
      },
    },
  };
}
