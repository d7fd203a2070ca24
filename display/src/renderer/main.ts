import "../look/tokens.css";
import "../look/fonts.css";
