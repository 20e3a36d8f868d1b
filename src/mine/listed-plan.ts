/** A plan that can be chosen: one of `/ke-hoach/muc-luc.json`. */
export interface ListedPlan {
  id: string;
  name: string;
  /** "tỉnh Thanh Hóa", null where the plan does not say it. */
  province: string | null;
}
