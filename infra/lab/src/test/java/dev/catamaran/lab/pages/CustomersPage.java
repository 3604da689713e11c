package dev.catamaran.lab.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;

/** What a customer does on the page, by what the page calls things. */
final class CustomersPage {

    /** A takeover on a busy machine, and the customer's own pauses. */
    private static final double PATIENCE_MILLIS = 60_000;

    private final Page page;

    CustomersPage(Page page) {
        this.page = page;
    }

    void signUp(String name, String email, String password) {
        Locator form = page.locator("#sign-up");
        form.getByLabel("Name").fill(name);
        form.getByLabel("E-mail").fill(email);
        form.getByLabel("Password").fill(password);
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#inside")).isVisible();
    }

    /** @return its number */
    String openAccount(String name) {
        Locator form = page.locator("#open-account");
        form.getByLabel("Name of a new account").fill(name);
        form.getByRole(AriaRole.BUTTON).click();
        Locator row = row(name);
        assertThat(row).isVisible();
        return row.getAttribute("data-account");
    }

    Locator row(String account) {
        return page.locator("#accounts tbody tr").filter(new Locator.FilterOptions().setHasText(account));
    }

    void deposit(String account) {
        row(account).getByText("Deposit").click();
    }

    void pay(String from, String to, String amount) {
        Locator form = page.locator("#pay");
        form.getByLabel("From").selectOption(from);
        form.getByLabel("To, an account number").fill(to);
        form.getByLabel("Amount").fill(amount);
        form.getByLabel("Reference").fill("tea");
        form.getByRole(AriaRole.BUTTON).click();
    }

    void result(String text) {
        assertThat(page.locator("#pay-result"))
                .containsText(text, new ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    void balance(String account, String text) {
        assertThat(row(account).locator(".money")).containsText(text);
    }

    void servedBy(String region) {
        assertThat(page.locator("#served-by")).hasText(region);
    }
}
