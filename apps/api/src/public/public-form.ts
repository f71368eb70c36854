import type { PublicForm } from '#libs/contracts/public.views.js';
import type { Pack } from '#libs/packs/pack.types.js';

/** What of the pack an enterprise chooses from. */
export const publicForm = ({ matterKinds, matterClasses, units }: Pack): PublicForm => ({
  kinds: Object.entries(matterKinds).flatMap(([id, { label, isPublic }]) => (isPublic ? [{ id, label }] : [])),
  classes: Object.entries(matterClasses).map(([id, { label }]) => ({ id, label })),
  territories: units.flatMap(({ id, label, kind }) => (kind === 'territory' ? [{ id, label }] : [])),
});
