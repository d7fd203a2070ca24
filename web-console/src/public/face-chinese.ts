import "@gongping/display/look/fonts.css";
