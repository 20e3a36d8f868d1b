import type { Anomaly } from '../domain/plan.ts';

/** The points of a plan that still wait for somebody to look at them. */
export const openAnomalies = ({ anomalies }: { anomalies: readonly Anomaly[] }): Anomaly[] =>
  anomalies.filter(({ kept }) => kept === undefined);
