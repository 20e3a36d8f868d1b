import type { PlanPage } from '../domain/pages.ts';

/** The date of a plan as far as it is known, in ISO form: "2024", "2024-02", "2024-02-07"; null without a year. */
export function isoDate({ day, month, year }: PlanPage['date']): string | null {
  if (year === null) return null;
  const parts = [String(year)];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** A plan as schema.org `Legislation`, whose terms follow ELI; what the text leaves blank is left out. */
export function planLegislation(plan: PlanPage, url: string): Record<string, unknown> {
  const date = isoDate(plan.date);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: plan.title,
    inLanguage: 'vi',
    legislationType: 'Kế hoạch',
    ...(plan.number && !plan.number.startsWith('/') && { legislationIdentifier: plan.number }),
    ...(date && { legislationDate: date }),
    ...(plan.issuer && { legislationPassedBy: { '@type': 'Organization', name: plan.issuer } }),
    ...(plan.locality.name && {
      spatialCoverage: { '@type': 'AdministrativeArea', name: plan.locality.name },
    }),
  };
}
