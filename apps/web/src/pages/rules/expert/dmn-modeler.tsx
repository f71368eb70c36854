import Modeler from 'dmn-js/lib/Modeler';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import { useEffect, useRef } from 'react';

export interface DmnHandle { text: () => Promise<string> }

interface Props {
  text: string;
  onReady: (handle: DmnHandle) => void;
  onFailed: (error: Error) => void;
}

/** dmn-js as it is, with its watermark; it makes its own elements, so React only gives it a place. */
export default function DmnModeler({ text, onReady, onFailed }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const told = useRef({ onReady, onFailed });
  told.current = { onReady, onFailed };
  useEffect(() => {
    const modeler = new Modeler({ container: place.current! });
    let isGone = false;
    modeler.importXML(text).then(
      () => { if (!isGone) told.current.onReady({ text: async () => (await modeler.saveXML({ format: true })).xml }); },
      (error: unknown) => { if (!isGone) told.current.onFailed(error as Error); },
    );
    return () => {
      isGone = true;
      modeler.destroy();
    };
  }, [text]);
  return <div ref={place} className="dmn-place" data-testid="dmn" />;
}
