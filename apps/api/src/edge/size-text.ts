const KB = 1_024, MB = 1_048_576;

/** A size as people write it: 16 KB, 20 MB. */
export const sizeText = (bytes: number): string => (bytes < MB ? `${Math.round(bytes / KB)} KB` : `${Math.round(bytes / MB)} MB`);
