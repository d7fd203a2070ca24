/** The styles of the Element Plus parts that the desks use, then our clothes over them. */
import "element-plus/es/components/base/style/css";
import "element-plus/es/components/date-picker/style/css";
import "element-plus/es/components/drawer/style/css";
import "element-plus/es/components/input-number/style/css";
import "element-plus/es/components/option/style/css";
import "element-plus/es/components/select/style/css";
import "element-plus/es/components/table/style/css";
import "element-plus/es/components/table-column/style/css";
import "./element.css";
