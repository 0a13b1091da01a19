import { register } from "./elements.js";

register();
