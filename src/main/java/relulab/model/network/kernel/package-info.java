/** The loops over samples that speed needs, and nothing else; what they compute stands in Pass. */
package relulab.model.network.kernel;
