/** The register kept by a DynamoDB table that is strongly consistent over several regions. */
package dev.catamaran.controller.dynamodb;
