// The login page would otherwise ask for the engine's own welcome page, which this product does not have.
export default {
  disableWelcomeMessage: true
};
