// What tells a model from the others of its plan. Kept apart from the schemas, which the browser does not need.

/** A model as addresses, decisions and lists name it. */
export interface NumberedModel {
  /** As the plan prints it. */
  number: number;
  /** "ii-1" where the groups of the plan each count from 1: the group's index and the number. Absent elsewhere. */
  key?: string | undefined;
}

/** What no other model of the plan has: "24", or "ii-1" where the number alone names several. */
export const modelKey = ({ number, key }: NumberedModel): string => key ?? String(number);

/** Whether two models of one plan are the same one. */
export const isSameModel = (one: NumberedModel, other: NumberedModel): boolean =>
  modelKey(one) === modelKey(other);

/** The number in words and lists: "24", "1 (nhóm II)". */
export const numeralOf = ({ number, key }: NumberedModel): string =>
  key === undefined
    ? String(number)
    : `${number} (nhóm ${key.slice(0, -String(number).length - 1).toUpperCase()})`;

/** The key alone as an optional property: nothing where the number is enough. */
export const keyPart = ({ key }: Pick<NumberedModel, 'key'>): { key?: string } =>
  key === undefined ? {} : { key };
