/** Twentieths of a point, in which Word measures lengths. */
export const twips = (points: number): number => Math.round(points * 20);

/** Half points, in which Word measures type. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Faces that every Windows, Word and WPS has. A Word file only names them; 方正小标宋 and 仿宋_GB2312 are lacking on many machines and would be replaced unseen. */
export const DOCX_FONT = { title: '宋体', body: '仿宋', heading: '黑体', subheading: '楷体' };

/** A Chinese face, with Times New Roman for digits and Latin letters. */
export const fontOf = (eastAsia: string): { ascii: string; hAnsi: string; cs: string; eastAsia: string } => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });
