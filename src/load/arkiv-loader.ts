import type { Loader } from 'astro/loaders';

/** The one entry of the collection, and the loader's name. */
export const arkivpost = 'arkiv';

/**
 * Gives Astro the archive that an integration has read. Astro runs loaders, configuration and commands each with modules of
 * their own, so what is read in one is handed to another by a hook.
 */
export function arkivLoader(): Loader {
  return {
    name: arkivpost,
    load: async (context) => {
      const reader = context.config.integrations.findLast(({ hooks }) => 'innehåll:läs' in hooks);
      const arkiv = await reader?.hooks['innehåll:läs']?.();
      if (arkiv === undefined) throw new Error('No integration reads the content');
      context.store.set({ id: arkivpost, data: { ...arkiv }, digest: context.generateDigest({ ...arkiv }) });
    },
  };
}
