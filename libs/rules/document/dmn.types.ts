/** The parts of dmn-moddle's model that we read. Names are those of DMN 1.3. */
export interface DmnElement {
  $type: string;
  $parent?: DmnElement;
  /** Attributes of other namespaces. */
  $attrs?: Record<string, string>;
  id?: string;
  name?: string;
  label?: string;
  description?: string;
  extensionElements?: { values?: DmnExtension[] };
}

export interface DmnExtension { $type: string; $body?: string; $children?: DmnExtension[]; name?: string }
export interface DmnReference { href: string }
export interface DmnText { id?: string; text?: string; expressionLanguage?: string; typeRef?: string }
export interface DmnVariable extends DmnElement { typeRef?: string }

export interface DmnItemDefinition extends DmnElement {
  typeRef?: string;
  allowedValues?: DmnText;
  itemComponent?: DmnItemDefinition[];
  isCollection?: boolean;
  functionItem?: DmnElement;
}

export interface DmnInput extends DmnElement { inputExpression?: DmnText; inputValues?: DmnText }
export interface DmnOutput extends DmnElement { typeRef?: string; outputValues?: DmnText; defaultOutputEntry?: DmnText }
export interface DmnRule extends DmnElement { inputEntry?: DmnText[]; outputEntry?: DmnText[]; annotationEntry?: DmnText[] }

export interface DmnDecisionTable extends DmnElement {
  $type: 'dmn:DecisionTable';
  hitPolicy?: string;
  aggregation?: string;
  input?: DmnInput[];
  output?: DmnOutput[];
  rule?: DmnRule[];
  annotation?: { name?: string }[];
}

export interface DmnLiteralExpression extends DmnElement, DmnText { id?: string; $type: 'dmn:LiteralExpression'; importedValues?: unknown }
export type DmnExpression = DmnDecisionTable | DmnLiteralExpression | DmnElement;

export interface DmnDecision extends DmnElement {
  variable?: DmnVariable;
  informationRequirement?: { requiredDecision?: DmnReference; requiredInput?: DmnReference }[];
  knowledgeRequirement?: { requiredKnowledge: DmnReference }[];
  decisionLogic?: DmnExpression;
}

export interface DmnKnowledge extends DmnElement {
  variable?: DmnVariable;
  knowledgeRequirement?: { requiredKnowledge: DmnReference }[];
  encapsulatedLogic?: { formalParameter?: DmnVariable[]; body?: DmnExpression; kind?: string };
}

export interface DmnInputData extends DmnElement { variable?: DmnVariable }

export interface DmnDefinitions extends DmnElement {
  namespace?: string;
  expressionLanguage?: string;
  import?: DmnElement[];
  itemDefinition?: DmnItemDefinition[];
  drgElement?: DmnElement[];
}
