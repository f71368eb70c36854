/** The Chromium that the folders (PATH when absent) lead to first, else the one in the folder of packages; undefined when there is none. */
export declare function findChromium(folders?: string): string | undefined;
