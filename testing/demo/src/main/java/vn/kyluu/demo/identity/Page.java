package vn.kyluu.demo.identity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.kyluu.demo.staff.Roster;
import vn.kyluu.demo.staff.StaffMember;

/** The page where one chooses who one is. */
final class Page {
    private Page() {}

    static String choose(Map<String, String> asked) {
        StringBuilder query = new StringBuilder();
        asked.forEach((name, value) ->
                query.append(encoded(name)).append('=').append(encoded(value)).append("&amp;"));
        StringBuilder people = new StringBuilder();
        Roster.ALL.stream()
                .filter(each -> !each.equals(Roster.EMR))
                .forEach(each -> people.append(row(each, query.toString())));
        return "<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"icon\" href=\"data:,\"><title>Đăng nhập dùng thử</title><style>body{font:1.05rem/1.5 system-ui,sans-serif;max-width:34rem;"
                + "margin:2rem auto;padding:0 1rem}li{margin:.4rem 0}a{display:block;padding:.6rem .8rem;border:1px solid"
                + " #8aa;border-radius:.4rem;text-decoration:none;color:#0b4f6c}small{color:#4a5a68}ul{list-style:none;"
                + "padding:0}</style></head><body><main><h1>Bạn là ai?</h1><p>Bản dùng thử: chọn một người, không cần"
                + " mật khẩu. Ở bệnh viện, đây là trang đăng nhập của chính bệnh viện.</p><ul>" + people
                + "</ul></main></body></html>";
    }

    private static String row(StaffMember member, String query) {
        return "<li><a id=\"" + member.code() + "\" href=\"/authorize?" + query + "person=" + member.code() + "\">"
                + member.name() + "<br><small>" + member.title() + " · " + member.code() + "</small></a></li>";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
