declare module 'dmn-js/lib/Modeler' {
  export default class Modeler {
    constructor(options: { container: HTMLElement; common?: object; drd?: object; decisionTable?: object });
    importXML(xml: string): Promise<{ warnings: unknown[] }>;
    saveXML(options?: { format?: boolean }): Promise<{ xml: string }>;
    destroy(): void;
  }
}
