import type { Link } from './link.ts';
import type { Prepared } from './prepare.ts';

/** The identical sentences and the pairs at or above the threshold, by original and then modified index. */
export function chooseLinks({ partners, pairs, probability }: Prepared, threshold: number): Link[] {
  const links: Link[] = [];
  for (let index = 0; index < partners.original.length; index++) {
    const partner = partners.original[index]!;
    if (partner >= 0) links.push({ original: index, modified: partner, probability: 1 });
    for (let pair = pairs.row[index]!; pair < pairs.row[index + 1]!; pair++)
      if (probability[pair]! >= threshold)
        links.push({ original: index, modified: pairs.modified[pair]!, probability: probability[pair]! });
  }
  return links;
}
