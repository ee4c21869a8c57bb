/** Strategies that misbehave, each in one way; packed into bundles and installed in the running platform. */
package cl.minka.itests.rude;
