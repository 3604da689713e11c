/** Makes the own region ready to serve after its controller has won a lease. */
package dev.catamaran.controller.takeover;
