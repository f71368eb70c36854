/** What we use of pdfmake on Node. Its published types bring the browser's globals into every file, and know nothing of `virtualfs`. */
declare module 'pdfmake' {
  export interface PdfStyle {
    font?: string;
    fontSize?: number;
    bold?: boolean;
    color?: string;
    fillColor?: string;
    alignment?: 'left' | 'right' | 'center' | 'justify';
    lineHeight?: number;
    leadingIndent?: number;
    margin?: [left: number, top: number, right: number, bottom: number];
  }
  export interface PdfCanvasLine { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string }
  export interface PdfTable { widths: number[]; headerRows?: number; dontBreakRows?: boolean; body: PdfContent[][] }
  export interface PdfTableLayout {
    hLineWidth?(): number;
    vLineWidth?(): number;
    paddingLeft?(): number;
    paddingRight?(): number;
    paddingTop?(): number;
    paddingBottom?(): number;
  }
  export type PdfContent = PdfStyle & (
    | { text: string }
    | { stack: PdfContent[]; unbreakable?: boolean }
    | { canvas: PdfCanvasLine[] }
    | { table: PdfTable; layout?: string | PdfTableLayout }
  );
  export interface PdfDefinition {
    pageSize: 'A4';
    pageMargins: [left: number, top: number, right: number, bottom: number];
    info: { title: string; author: string; creationDate: Date };
    language: string;
    defaultStyle: PdfStyle;
    content: PdfContent[];
    footer(page: number): PdfContent;
  }
  const pdfmake: {
    virtualfs: { writeFileSync(name: string, content: Buffer): void };
    setFonts(fonts: Record<string, { normal: string; bold: string }>): void;
    setUrlAccessPolicy(mayRead: (url: string) => boolean): void;
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
    createPdf(definition: PdfDefinition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
