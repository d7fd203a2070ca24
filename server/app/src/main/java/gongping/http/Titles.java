package gongping.http;

/** The short name of a status in both languages, the {@code title} of a problem. */
final class Titles {
    private Titles() {}

    static String of(int status, ProblemTexts.Language language) {
        return language == ProblemTexts.Language.ZH ? zh(status) : en(status);
    }

    private static String zh(int status) {
        return switch (status) {
            case 400 -> "请求有误";
            case 401 -> "未登录";
            case 403 -> "不允许";
            case 404 -> "没有找到";
            case 405 -> "方法不可用";
            case 408 -> "请求超时";
            case 409 -> "与现状不符";
            case 413 -> "请求体过大";
            case 414 -> "地址过长";
            case 415 -> "格式不支持";
            case 421 -> "地址不符";
            case 422 -> "被拒绝";
            case 429 -> "过于频繁";
            case 431 -> "请求头过大";
            case 503 -> "暂时不可用";
            default -> status >= 500 ? "服务器错误" : "请求被拒绝";
        };
    }

    private static String en(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Not signed in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Method not possible";
            case 408 -> "Request timed out";
            case 409 -> "Out of date";
            case 413 -> "Body too large";
            case 414 -> "Address too long";
            case 415 -> "Format not supported";
            case 421 -> "Wrong address";
            case 422 -> "Refused";
            case 429 -> "Too many requests";
            case 431 -> "Headers too large";
            case 503 -> "Not available just now";
            default -> status >= 500 ? "Server error" : "Refused";
        };
    }
}
