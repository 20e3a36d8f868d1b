// The addresses of the site. Kept apart from the schemas, which the browser does not need.
import type { FieldId } from './fields.ts';
import { modelKey, type NumberedModel } from './model-key.ts';
import { fold } from '../vietnamese/fold.ts';

/** The URL of a plan, from the root of the site: "/ke-hoach/thieu-van-2024/". */
export const planUrl = (plan: string): string => `/ke-hoach/${plan}/`;

/** The URL of what a newer version of a plan changes in the one that it replaces. */
export const changesUrl = (newer: string): string => `/ke-hoach/${newer}/thay-doi/`;

/** The last part of the address of a plan's model: "mo-hinh-24". */
export const modelSlug = (model: NumberedModel): string => `mo-hinh-${modelKey(model)}`;

/** The URL of a plan's model: "/ke-hoach/thieu-van-2024/mo-hinh-24/". */
export const planModelUrl = (plan: string, model: NumberedModel): string =>
  `/ke-hoach/${plan}/${modelSlug(model)}/`;

/** A task's path as it stands in its URL: "#" and "+" of unnumbered bullets become hyphens. */
export const taskSlug = (path: string): string => path.replace(/[^\p{L}\d.]+/gu, '-').replace(/-+$/, '');

/** The URL of a task: "/ke-hoach/thanh-hoa-2023/nhiem-vu-III.1.1/". */
export const taskUrl = (plan: string, path: string): string =>
  `/ke-hoach/${plan}/nhiem-vu-${taskSlug(path)}/`;

/** The URL of a canonical model: "/mo-hinh/cong-dan-so/". */
export const modelUrl = (slug: string): string => `/mo-hinh/${slug}/`;

/** The URL of what waits for a person in a plan. */
export const reviewUrl = (plan: string): string => `/soat-loi/ke-hoach/${plan}/`;

/** The URL of a source line in the whole text of a plan. */
export const lineUrl = (plan: string, line: number): string => `/ke-hoach/${plan}/van-ban/#d-${line}`;

/**
 * The fragment of each field in addresses. Published links end in these: they never change, and they never
 * come from the text of a heading.
 */
export const fieldFragments: Record<FieldId, string> = {
  objective: 'muc-tieu',
  assignment: 'phan-cong',
  implementers: 'thuc-hien',
  lead: 'chu-tri',
  coordinating: 'phoi-hop',
  supporting: 'ho-tro',
  deadline: 'thoi-gian',
  tools: 'cong-cu',
  outcome: 'hieu-qua',
  other: 'noi-dung-khac',
};

/** An ASCII slug of a Vietnamese name: "Công an xã" gives "cong-an-xa". */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
