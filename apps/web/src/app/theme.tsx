import { ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, type ReactNode } from 'react';
import { useSpeech } from '../words/use-words.tsx';

const FONT = '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0f6b6b', colorInfo: '#0f6b6b', colorLink: '#0f6b6b', colorLinkHover: '#0a4f4f', colorSuccess: '#2c7a4b', colorWarning: '#a76a00', colorError: '#b8352a',
    colorText: '#1d2729', colorTextSecondary: '#59666a', colorBorder: '#cdd5d6', colorBorderSecondary: '#e3e8e9', colorBgLayout: '#f5f7f7',
    // The derived tints of dark colours come out muddy.
    colorPrimaryBg: '#e6f1f0', colorPrimaryBgHover: '#d5e7e6', colorInfoBg: '#eaf4f3', colorInfoBorder: '#bcdad8', colorSuccessBg: '#ebf6ef', colorSuccessBorder: '#bfe0cb',
    colorWarningBg: '#fff8e8', colorWarningBorder: '#ecd7a4', colorErrorBg: '#fdf1ef', colorErrorBorder: '#f0c8c2',
    borderRadius: 4, fontSize: 14, lineHeight: 20 / 14, fontFamily: FONT, motion: false, controlHeight: 32,
  },
  components: {
    Table: { cellPaddingBlock: 9, cellPaddingInline: 12, cellPaddingBlockSM: 9, cellPaddingInlineSM: 8, headerBg: '#f1f4f4', headerColor: '#4a5658', rowHoverBg: '#f4f8f8', headerSplitColor: 'transparent' },
    Alert: { fontSizeLG: 14, withDescriptionIconSize: 16, withDescriptionPadding: '8px 12px', defaultPadding: '6px 12px' },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    Tabs: { horizontalMargin: '0', titleFontSize: 14 },
    Menu: { itemHeight: 40, itemBorderRadius: 4 },
  },
};

export function Theme({ children }: { children: ReactNode }) {
  const { language } = useSpeech();
  useEffect(() => void dayjs.locale(language === 'zh' ? 'zh-cn' : 'en'), [language]);
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
