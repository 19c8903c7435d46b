import './translations.ts';
import './theme/theme.css';
import './header/header.css';
import './notices/notices.css';
import './find/find.css';
import './aligned/rows.css';
import './aligned/row-tools.css';
import './aligned/chosen-edit.css';
import './traces/traces.css';
import './pairing/pairing.css';
import './map/map.css';
import './flowing/flowing.css';
import './theme/high-contrast.css';
import './theme/reviewed.css';
import './theme/narrow.css';
import './theme/forced-colors.css';
import './aligned/story-aligned.ts';
import './story-panel.ts';

// The map is loaded while the first rows are drawn: a reader looks at these first. Without it the page does all else.
void import('./map/story-map.ts').catch(() => undefined);
