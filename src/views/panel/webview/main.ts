import './theme.css';
import './header.css';
import './rows.css';
import './high-contrast.css';
import './narrow.css';
import './story-panel.ts';
