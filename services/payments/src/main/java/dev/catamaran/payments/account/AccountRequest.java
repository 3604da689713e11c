package dev.catamaran.payments.account;

import dev.catamaran.platform.json.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of a request to open an account. */
record AccountRequest(
        @NotNull @Iso4217 String currency,
        @NotBlank @PlainText @Size(max = 100) String name) {}
