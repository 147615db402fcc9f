package org.abeyance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.abeyance.testing.App;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a request is believed behind a proxy, and nowhere else. */
class ProxyIT {

    @TempDir
    Path data;

    App start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("ABEYANCE_DATA_DIR", data.toString());
        return App.start(all);
    }

    static HttpResponse<String> signIn(App app) {
        return app.send(app.at("/sign-in").header("X-Forwarded-Proto", "https").build());
    }

    @Test
    void behind_a_proxy_with_tls_cookies_are_secure() {
        Map<String, String> settings =
                Map.of("ABEYANCE_BEHIND_PROXY", "true", "ABEYANCE_BASE_URL", "https://abeyance.example");
        try (App app = start(settings)) {
            HttpResponse<String> answer = signIn(app);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(app.log()).contains("https://abeyance.example/setup/");
        }
    }

    @Test
    void without_one_nobody_is_believed() {
        try (App app = start(Map.of())) {
            HttpResponse<String> answer = signIn(app);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).doesNotContain("Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
    }
}
