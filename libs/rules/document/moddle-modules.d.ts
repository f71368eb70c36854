/** dmn-moddle comes without types; this is what we use of it. */
declare module 'dmn-moddle' {
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: { message: string }[] }>;
    toXML(root: unknown, options?: { format?: boolean }): Promise<{ xml: string }>;
    create(type: string, properties?: Record<string, unknown>): unknown;
    createAny(type: string, uri: string, properties?: Record<string, unknown>): unknown;
  }
}
