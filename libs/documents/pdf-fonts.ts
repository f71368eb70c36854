import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import pdfmake from 'pdfmake';

/** Noto Serif SC (思源宋体, SIL Open Font License): a 宋体 face with 30,000 characters, brought by npm, so that no network or system font is needed. */
export const PDF_FONT = 'NotoSerifSC';

/** Height of a line of this face in parts of its size: ascent 1.151 and descent 0.286. */
export const FONT_LINE = 1.437;

const FILES = { normal: '400Regular/NotoSerifSC_400Regular.ttf', bold: '700Bold/NotoSerifSC_700Bold.ttf' };

let regular: Font | undefined;

/** Loads the two weights (15 MB each) with the first document and keeps them; pdfmake may open nothing else, neither files nor addresses. */
export function loadPdfFonts(): Font {
  if (regular) return regular;
  const read = (file: string): Buffer => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`));
  const bytes = read(FILES.normal);
  pdfmake.virtualfs.writeFileSync(FILES.normal, bytes);
  pdfmake.virtualfs.writeFileSync(FILES.bold, read(FILES.bold));
  pdfmake.setFonts({ [PDF_FONT]: { ...FILES } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  regular = create(bytes) as Font;
  return regular;
}
