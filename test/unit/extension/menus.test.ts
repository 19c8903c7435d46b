import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface MenuEntry {
  readonly command?: string;
  readonly submenu?: string;
  readonly group?: string;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const menus = Object.entries<readonly MenuEntry[]>(contributes.menus);

describe('a menu of the manifest', () => {
  for (const [menu, entries] of menus)
    it(`${menu}: no two entries have the same place`, () => {
      const places = new Map<string, string>();
      for (const { command, submenu, group } of entries) {
        if (group === undefined) continue;
        const name = command ?? submenu!;
        assert.ok(!places.has(group), `${places.get(group)} and ${name} are both at ${group}`);
        places.set(group, name);
      }
    });

  it('has a place for each entry, but for the command palette', () => {
    for (const [menu, entries] of menus)
      for (const { command, submenu, group } of entries)
        if (menu !== 'commandPalette') assert.match(group ?? '', /^\w+@\d+$/u, `${command ?? submenu} in ${menu}`);
  });

  it('offers only commands that there are', () => {
    const known = new Set<string>(contributes.commands.map(({ command }: { command: string }) => command));
    for (const [menu, entries] of menus)
      for (const { command } of entries) if (command) assert.ok(known.has(command), `${command} in ${menu}`);
  });
});
