import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../apps/cli/find-chromium.cjs';

const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** The machine's Chromium, which talks to nobody but the product. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('The browser tests need Chromium: apt-get install chromium fonts-noto-cjk');
  return chromium.launch({ executablePath, headless: true, args: QUIET });
}

/** A document of one page, valid and small; its content follows from its name. */
export const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${name}`.padEnd(200, ' ')) });
