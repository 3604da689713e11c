package dev.catamaran.lab.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.catamaran.lab.LabProcess;
import dev.catamaran.lab.LabState;
import dev.catamaran.lab.Labs;
import dev.catamaran.lab.SharedLab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer and an operator at one lab. The death of a region comes last, so that it need not be brought back. */
@Order(8)
@ExtendWith(SharedLab.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesIT {

    private static final String PASSWORD = "correct horse battery staple";

    /** The machine may be busy with the rest of the build. */
    private static final double SOON_MILLIS = 30_000;

    private static Chromium chromium;

    private final List<String> faults = new ArrayList<>();
    private final Labs labs;
    private LabProcess lab;

    PagesIT(Labs labs) {
        this.labs = labs;
    }

    @BeforeAll
    static void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(SOON_MILLIS);
        chromium = Chromium.orSkip();
    }

    @BeforeEach
    void bothRegionsServe() throws IOException, InterruptedException {
        lab = labs.in(LabState.first("active-active", "async"));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @Order(1)
    void aCustomerSignsUpPaysOnceAndReadsTheStatement() throws Exception {
        Page page = customer("eu", 1200);
        CustomersPage bank = new CustomersPage(page);
        bank.signUp("Ann", "ann-of-the-page@example.org", PASSWORD);
        assertThat(page.locator("#who")).hasText("Ann, at home in eu");
        bank.openAccount("Purse");
        String shop = bank.openAccount("Shop");
        bank.deposit("Purse");
        bank.balance("Purse", "€100.00");

        bank.pay("Purse", shop, "12,50");
        bank.result("Paid €12.50.");
        bank.result("at the first try");
        bank.servedBy("eu");
        bank.balance("Purse", "€87.50");
        page.getByText("Send the same payment again").click();
        bank.result("nothing was paid twice");
        bank.balance("Purse", "€87.50");
        bank.balance("Shop", "€12.50");

        bank.row("Purse").getByText("Statement").click();
        assertThat(page.locator("#statement tbody tr").first()).containsText("-€12.50");
        assertThat(page.locator("#data-age")).containsText("read in eu");
        isAccessible(page);
        Chromium.picture(page, "customer");
        page.setViewportSize(375, 800);
        Chromium.picture(page, "customer-narrow");
        Object overflow = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        assertThat(overflow).as("wider than a narrow window").isEqualTo(false);
        assertThat(faults).isEmpty();
    }

    @Test
    @Order(2)
    void aCustomerWithoutAMouseGetsInAndReadsWhatIsWrong() throws Exception {
        Page page = customer("us", 1200);
        assertThat(page.locator("#welcome")).isVisible();
        isAccessible(page);
        page.locator("#sign-up [name=name]").focus();
        type(page, "Bob", "Tab", "bob-of-the-page@example.org", "Tab", PASSWORD, "Enter");
        assertThat(page.locator("#who")).hasText("Bob, at home in us");
        CustomersPage bank = new CustomersPage(page);
        bank.servedBy("us");
        String purse = bank.openAccount("Purse");
        String shop = bank.openAccount("Shop");

        bank.pay(purse, shop, "a lot");
        assertThat(page.locator("#pay .problem")).containsText("a number above zero");
        bank.pay(purse, shop, "5");
        assertThat(page.locator("#pay .problem")).not().isEmpty();
        bank.balance("Purse", "€0.00");

        page.locator("#log-out").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#log-in [name=email]")).isFocused();
        type(page, "bob-of-the-page@example.org", "Tab", "a wrong password", "Enter");
        assertThat(page.locator("#log-in .problem")).not().isEmpty();
        page.locator("#log-in [name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#who")).hasText("Bob, at home in us");
    }

    /** A list that was asked for before the account was opened, and came after the one that has it, once took it away again. */
    @Test
    @Order(2)
    void anAnswerThatComesLateHidesNoAccount() throws Exception {
        Page page = customer("us", 1200);
        assertThat(page.locator("#calls tbody tr")).hasCount(1);
        Map<Route, APIResponse> late = new HashMap<>();
        page.route("**/api/accounts*", list -> {
            if (late.isEmpty() && list.request().method().equals("GET")) {
                late.put(list, list.fetch());
            } else {
                list.resume();
            }
        });
        CustomersPage bank = new CustomersPage(page);
        bank.signUp("Dan", "dan-of-the-page@example.org", PASSWORD);
        bank.openAccount("Purse");

        late.forEach((list, answer) -> list.fulfill(new Route.FulfillOptions().setResponse(answer)));

        assertThat(page.locator("#calls tbody tr")).hasCount(6);
        assertThat(bank.row("Purse")).isVisible();
    }

    @Test
    @Order(3)
    void aPaymentOutlivesItsRegionWhileTheOperatorWatches() throws Exception {
        Page page = customer("eu", 1200);
        CustomersPage bank = new CustomersPage(page);
        bank.signUp("Cleo", "cleo-of-the-page@example.org", PASSWORD);
        bank.openAccount("Purse");
        String shop = bank.openAccount("Shop");
        bank.deposit("Purse");
        bank.balance("Purse", "€100.00");
        bank.pay("Purse", shop, "1");
        bank.result("Paid €1.00.");
        Page console = page(1400);
        console.navigate(lab.view().path("control").asText() + "/console/");
        assertThat(console.locator("#region-eu")).hasAttribute("data-state", "serving");
        isAccessible(console);
        Locator takeovers = console.locator("#timeline li[data-kind=takeover]");
        String newestBefore = takeovers.count() == 0 ? "" : at(takeovers.first());

        console.locator("button[data-fault=kill-region][data-region=eu]").click();
        assertThat(console.locator("#region-eu")).hasAttribute("data-state", "dead");
        bank.pay("Purse", shop, "2");

        bank.result("Paid €2.00.");
        bank.servedBy("us");
        bank.balance("Purse", "€97.00");
        bank.balance("Shop", "€3.00");
        assertThat(page.locator("#who")).hasText("Cleo, at home in eu");
        assertThat(takeovers.first().locator("time")).not().hasAttribute("datetime", newestBefore);
        assertThat(takeovers.first()).containsText(Pattern.compile("RTO \\d.* = detect "));
        assertThat(console.locator("#rto .total")).containsText("RTO");
        Chromium.picture(page, "customer-after-a-death");
        Chromium.picture(console, "console-after-a-death");
    }

    private static String at(Locator event) {
        return event.locator("time").getAttribute("datetime");
    }

    /** A customer near a region, whichever region serves. */
    private Page customer(String geography, int width) throws IOException, InterruptedException {
        Page page = page(width);
        page.navigate(lab.view().path("entries").path(geography).asText() + "/");
        return page;
    }

    private Page page(int width) {
        Page page = chromium.person(width, 900).newPage();
        page.onPageError(faults::add);
        return page;
    }

    private static void type(Page page, String... pieces) {
        for (String piece : pieces) {
            if (piece.equals("Tab") || piece.equals("Enter")) {
                page.keyboard().press(piece);
            } else {
                page.keyboard().type(piece);
            }
        }
    }

    /** By the rules that a machine can check (axe-core: WCAG 2.2 A and AA). */
    private static void isAccessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(found).isEmpty();
    }
}
